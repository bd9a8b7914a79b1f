package vn.chitieu.bench.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** LibreOffice without windows, one process that stays; it copies filled workbooks into one sheet and sums the columns. */
final class LibreOffice implements AutoCloseable {

    private static final Path CLASSES = Path.of("/usr/lib/libreoffice/program/classes");
    private static final Path SCRIPT = Path.of("src/test/bench/SummingByLibreOffice.java");

    private final String port;
    private final Process process;
    private final String classes;

    /**
     * How it went.
     *
     * @param sums by column
     * @param cpu milliseconds of the processor, of LibreOffice alone
     * @param millis from the first workbook to the sums
     */
    record Summed(Map<String, BigDecimal> sums, long cpu, long millis) {}

    LibreOffice(int port, Path folder) throws IOException {
        this.port = String.valueOf(port);
        Path program = Programs.find("soffice", "libreoffice-calc");
        if (!Files.isDirectory(CLASSES)) {
            throw new Programs.MissingProgram("unoil.jar", "libreoffice-java-common");
        }
        try (Stream<Path> jars = Files.list(CLASSES)) {
            classes = String.join(
                    ":",
                    jars.map(Path::toString).filter(it -> it.endsWith(".jar")).toList());
        }
        process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("libreoffice").toUri(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--accept=socket,host=127.0.0.1,port=" + port + ";urp;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("libreoffice.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Summed sum(Path workbooks) throws IOException, InterruptedException {
        long before = cpu();
        String said =
                Programs.run(Programs.ofJava("java"), "-cp", classes, SCRIPT.toString(), workbooks.toString(), port);
        long spent = cpu() - before;
        Map<String, BigDecimal> sums = new HashMap<>();
        said.lines().map(line -> line.split(" ", -1)).forEach(line -> sums.put(line[0], new BigDecimal(line[1])));
        return new Summed(sums, spent, sums.get("ms").longValueExact());
    }

    private long cpu() {
        return all().mapToLong(each -> Processes.cpu(each.pid()).orElse(0L)).sum();
    }

    /** The program that is called starts the one that works. */
    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    @Override
    public void close() {
        List<ProcessHandle> running = all().toList();
        running.forEach(ProcessHandle::destroy);
    }
}
