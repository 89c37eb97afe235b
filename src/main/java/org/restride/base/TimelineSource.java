package org.restride.base;

/**
 * What a module knows of a patient's past. All sources are read in one statement; each writes its own part, so that nobody else learns how
 * its tables look, and each part reads no more than one page by an index.
 */
public interface TimelineSource {

    /** What its entries are about. Who asks for other kinds alone does not read this source. */
    TimelineKind kind();

    /**
     * A query with the columns {@code at} (timestamptz), {@code id} (uuid) and {@code facts} (jsonb). It names {@code :clinic} and
     * {@code :patient}, keeps to {@code at >= :from} and {@code (at, id) < (:before, :before_id)}, and ends with
     * {@code order by at desc, id desc limit :most}.
     */
    String sql();
}
