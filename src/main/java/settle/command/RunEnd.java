package settle.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import settle.job.PublishedRun;

/** How a run ended that did not fail. */
sealed interface RunEnd {

    /**
     * Tells it.
     *
     * @param errors where is told what people did not ask for
     * @param published where the outputs of a run that went through are
     * @return the exit code
     */
    int tell(Console console, PrintWriter errors, Path published);

    /** It went through. */
    record Published(PublishedRun run) implements RunEnd {

        @Override
        public int tell(Console console, PrintWriter errors, Path published) {
            console.summary(run, published);
            return run.report().closing().verdict().isGood() ? ExitCodes.READY : ExitCodes.NOT_READY;
        }
    }

    /**
     * It was asked to stop, and did before it published anything.
     *
     * @param place how far it was, such as {@code after step checkBook}
     */
    record Stopped(String place) implements RunEnd {

        @Override
        public int tell(Console console, PrintWriter errors, Path published) {
            errors.println("settle: stopped on request " + place
                    + "; nothing was published, the next run takes over");
            return ExitCodes.STOPPED;
        }
    }
}
