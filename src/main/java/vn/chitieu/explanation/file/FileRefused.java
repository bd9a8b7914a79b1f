package vn.chitieu.explanation.file;

/** A file is not let in. */
public final class FileRefused extends Exception {

    private final FileProblem problem;

    FileRefused(FileProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
