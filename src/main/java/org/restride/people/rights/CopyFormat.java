package org.restride.people.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes a copy of a patient's data in one form. */
public interface CopyFormat {

    CopyKind kind();

    void write(CopiedRecord record, Locale language, OutputStream out) throws IOException;
}
