package org.restride.catalogue;

/** What an item of the catalogue is. */
public enum ItemKind {
    EXERCISE("exercises"),
    ARTICLE("articles"),
    HABIT("habits"),
    RUN_SESSION("run-sessions");

    private final String folder;

    ItemKind(String folder) {
        this.folder = folder;
    }

    /** The folder of a content pack in which items of this kind stand. */
    public String folder() {
        return folder;
    }

    /** The word for it in texts' keys and addresses, for example {@code run-session}. */
    public String code() {
        return Codes.of(this);
    }
}
