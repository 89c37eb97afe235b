package org.restride.base;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** Stack traces for the log without the messages, which may quote what a person typed or name a patient's record. */
public final class Traces implements StackTracePrinter {

    private static final int FRAMES = 25;

    @Override
    public void printStackTrace(Throwable thrown, Appendable to) throws IOException {
        to.append(withoutMessages(thrown));
    }

    /** The kinds of what was thrown and of its causes, each with its first 25 frames. */
    public static String withoutMessages(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable problem = thrown; problem != null; problem = problem.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ")
                    .append(problem.getClass().getName());
            StackTraceElement[] frames = problem.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(System.lineSeparator()).append("    at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
