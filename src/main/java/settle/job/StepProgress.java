package settle.job;

/** Is told how far the steps of a run are. */
public interface StepProgress {

    /**
     * Another chunk of a step is committed.
     *
     * @param items committed in this step so far
     * @param total about how many the step has
     */
    void committed(String step, long items, long total);
}
