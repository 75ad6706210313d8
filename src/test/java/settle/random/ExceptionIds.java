package settle.random;

/** The ids that a program gave the exceptions of a closing, which decisions on them name. */
public interface ExceptionIds {

    /** The id of one exception; empty where the program raised none such. */
    String idOf(Truth.Expectation exception);
}
