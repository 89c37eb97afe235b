package org.restride.base;

import java.util.List;

/** All clinics of the installation, for background work that visits each. */
public interface ClinicDirectory {

    List<ClinicId> all();
}
