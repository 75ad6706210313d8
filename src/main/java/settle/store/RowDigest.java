package settle.store;

/**
 * What proves rows of a table.
 *
 * @param rows how many
 * @param sha256 over the names and values of all their columns
 */
public record RowDigest(long rows, String sha256) {

    /** As it stands in the audit trail. */
    @Override
    public String toString() {
        return rows + (rows == 1 ? " row " : " rows ") + sha256;
    }
}
