package settle.random;

/** How a bank writes the entries of a canonical CSV in a format of its own. */
public interface BankWriting {

    /** The same booked entries, whole statements of them. */
    String write(String csv);

    /** Where the end of a text that it wrote begins: cut before it, no reader may take it. */
    int end(String text);
}
