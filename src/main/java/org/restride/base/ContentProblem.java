package org.restride.base;

/** A file of a content pack can't be taken in; the message names file, line and what to do. */
public final class ContentProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line 1 for the first
     */
    public ContentProblem(String file, int line, String message) {
        super(file + ", line " + line + ": " + message);
    }
}
