package org.restride.base.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong and what to do, instead of a stack trace. */
class EmbeddedDatabaseFailure extends AbstractFailureAnalyzer<EmbeddedDatabaseException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, EmbeddedDatabaseException cause) {
        return new FailureAnalysis(
                cause.problem().description(), cause.problem().action(), cause);
    }
}
