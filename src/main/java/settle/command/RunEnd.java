package settle.command;

import settle.job.PublishedRun;

/** How a run ended that did not fail. */
sealed interface RunEnd {

    /** It went through. */
    record Published(PublishedRun run) implements RunEnd {}

    /**
     * It was asked to stop, and did before it published anything.
     *
     * @param place how far it was, such as {@code after step checkBook}
     */
    record Stopped(String place) implements RunEnd {}
}
