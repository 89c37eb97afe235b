package org.restride.base;

/** Takes its own kinds of a content pack's files into the acting clinic; each module registers one for what it owns. */
public interface PackReader {

    /** The folder inside the pack that this reader answers for, for example {@code questions}. */
    String folder();

    /**
     * Takes in what is in the folder, in the caller's transaction. What the clinic has already in the same version stays as it is.
     *
     * @throws ContentProblem if a file can't be taken in
     */
    void read(ContentPack pack);
}
