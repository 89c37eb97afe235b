package org.restride.base.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database can't do what was asked, for a reason that a person can act on. */
public final class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EmbeddedDatabaseProblem problem;

    EmbeddedDatabaseException(EmbeddedDatabaseProblem problem) {
        this(problem, null);
    }

    EmbeddedDatabaseException(EmbeddedDatabaseProblem problem, @Nullable Throwable cause) {
        super(problem.description() + " " + problem.action(), cause);
        this.problem = problem;
    }

    public EmbeddedDatabaseProblem problem() {
        return problem;
    }
}
