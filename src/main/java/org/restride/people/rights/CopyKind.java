package org.restride.people.rights;

/** In which form somebody gets a copy of their data. */
public enum CopyKind {
    /** Everything, for other programs. */
    JSON("json", "application/json"),
    /** Everything as tables, in one archive. */
    CSV("zip", "application/zip"),
    /** What a person reads. */
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String type;

    CopyKind(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** Of the file's name, without a dot. */
    public String ending() {
        return ending;
    }

    /** The content's type. */
    public String type() {
        return type;
    }
}
