package org.restride.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live heap of a process: what is left after a full collection. */
final class Heap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+(\\d+)\\s+(\\d+)");

    private final long pid;

    Heap(long pid) {
        this.pid = pid;
    }

    long liveBytes() throws IOException, InterruptedException {
        // The first collection lets references go that only the second one clears away.
        run("GC.run");
        Matcher total = TOTAL.matcher(run("GC.class_histogram"));
        if (!total.find()) {
            throw new IOException("jcmd told no total");
        }
        return Long.parseLong(total.group(2));
    }

    private String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(text);
        }
        return text;
    }
}
