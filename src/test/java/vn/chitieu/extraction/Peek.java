package vn.chitieu.extraction;
import java.nio.file.*;
public final class Peek {
    public static void main(String[] a) throws Exception {
        System.setOut(new java.io.PrintStream(System.out, true, "UTF-8"));
        for (String f : a) {
            SourceText t = SourceText.of(Files.readString(Path.of(f)));
            System.out.println("=== " + f);
            for (var x : DocumentFacts.of(t).facts()) System.out.println("  " + x.kind() + ": " + x.value() + "   [" + x.words().replace('\n','|') + " @" + x.line() + "]");
            for (Undertaking u : Undertakings.of(t)) System.out.println("  * " + u.kind() + ": " + u.name() + " | lead " + u.lead() + " | adv " + u.advising() + " | sup " + u.supporting() + " | by " + u.deadline() + " @" + u.line() + " " + u.because());
        }
    }
}
