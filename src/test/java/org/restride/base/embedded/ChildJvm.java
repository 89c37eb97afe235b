package org.restride.base.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM with the class path of this one, which a test may kill. */
final class ChildJvm {

    private ChildJvm() {}

    static Process start(Class<?> program, String... arguments) throws IOException {
        return start(program, Map.of(), arguments);
    }

    static Process start(Class<?> program, Map<String, String> environment, String... arguments) throws IOException {
        return start(System.getProperty("java.class.path"), program, environment, arguments);
    }

    /** Without the jars whose path contains a word, as a build that leaves them out. */
    static Process startWithout(String word, Class<?> program, String... arguments) throws IOException {
        String rest = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(word))
                .collect(Collectors.joining(File.pathSeparator));
        return start(rest, program, Map.of(), arguments);
    }

    private static Process start(
            String classPath, Class<?> program, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
