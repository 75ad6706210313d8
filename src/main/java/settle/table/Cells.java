package settle.table;

/** A row that is being read, wherever it stands: hands out what it has in each column. */
public interface Cells {

    /** What it has in a column; a column that there is not in its place is empty. */
    <T> T get(InputColumn<?, T> column);
}
