package org.restride.shell.ui;

/** Stack traces for the log without the messages, which may quote what a person typed. */
final class Traces {

    private static final int FRAMES = 25;

    private Traces() {}

    static String withoutMessages(Throwable thrown) {
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
