package vn.chitieu.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs that the harness starts, and what it says where one is missing. */
final class Programs {

    private static final List<Path> MORE =
            List.of(Path.of("/usr/lib/postgresql/15/bin"), Path.of("/usr/local/bin"), Path.of("/usr/bin"));

    private Programs() {}

    /** @throws MissingProgram if it is nowhere */
    static Path find(String name, String debianPackage) {
        return Optional.ofNullable(System.getenv("PATH"))
                .map(path -> Arrays.stream(path.split(":", -1)).map(Path::of))
                .orElseGet(java.util.stream.Stream::empty)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> MORE.stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new MissingProgram(name, debianPackage));
    }

    /** A tool of the Java that runs this. */
    static Path ofJava(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** What a program writes; standard error goes with it. */
    static String run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": " + said);
        }
        return said;
    }

    /** Says what to install. */
    static final class MissingProgram extends RuntimeException {

        MissingProgram(String name, String debianPackage) {
            super("The program " + name + " is missing. On Debian: apt-get install " + debianPackage);
        }
    }
}
