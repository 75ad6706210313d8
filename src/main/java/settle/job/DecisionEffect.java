package settle.job;

/**
 * What became of a decision of the operations desk in a run.
 *
 * @param counted whether it was carried out; where not, the effect says why
 * @param effect in a sentence
 */
record DecisionEffect(String decisionId, boolean counted, String effect) {}
