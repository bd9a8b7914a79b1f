package vn.chitieu;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.api.ExtractedTargetAnswer;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.UnreadableDocument;

/**
 * Reading targets out of documents from the command line: {@code java -jar chitieu.jar extract FILE…}. No Spring, no
 * database; one JSON array in UTF-8 on standard output and nothing else, whatever libraries have to say.
 */
public final class ExtractCommand {

    private static final String NAME = "extract";
    private static final String WORDS = "/messages/extraction";

    private final PrintStream out;
    private final PrintStream errors;
    private final Properties words;

    ExtractCommand(PrintStream out, PrintStream errors, Locale locale) {
        this.out = out;
        this.errors = errors;
        words = words(WORDS + (locale.getLanguage().equals("en") ? "_en" : "") + ".properties");
    }

    public static boolean isAskedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Reads the files, in the order of their names.
     *
     * @return 0 where all were read, 1 where one was not, 2 where none was named
     */
    public static int run(String... arguments) {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream errors = utf8(new FileOutputStream(FileDescriptor.err));
        System.setOut(utf8(OutputStream.nullOutputStream()));
        System.setErr(utf8(OutputStream.nullOutputStream()));
        return new ExtractCommand(out, errors, Locale.getDefault())
                .extract(List.of(arguments).subList(1, arguments.length));
    }

    int extract(List<String> files) {
        if (files.isEmpty()) {
            errors.println("java -jar chitieu.jar extract FILE...");
            return 2;
        }
        List<ExtractedTargetAnswer> targets = new ArrayList<>();
        boolean allRead = true;
        for (String file : files) {
            try (InputStream content = new BufferedInputStream(new FileInputStream(file))) {
                Extraction.of(DocumentReader.read(content)).stream()
                        .map(ExtractedTargetAnswer::of)
                        .forEach(targets::add);
            } catch (UnreadableDocument e) {
                allRead = false;
                errors.println(file + ": " + words(e));
            } catch (IOException e) {
                allRead = false;
                errors.println(file + ": " + say("extraction.no-file"));
            }
        }
        out.writeBytes(JsonMapper.builder().build().writeValueAsBytes(targets));
        out.write('\n');
        out.flush();
        errors.flush();
        return allRead ? 0 : 1;
    }

    private String words(UnreadableDocument unreadable) {
        return say(unreadable.kind().key(), unreadable.arguments().toArray());
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getProperty(key, key), Locale.ROOT).format(arguments);
    }

    private static Properties words(String name) {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(ExtractCommand.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
