package settle.proof;

import java.util.List;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * A file whose records are all staged, with everything that tells whether it may be used.
 *
 * @param rejects of the file and of its control file, in the order of their lines, at least
 *     {@value FileProof#MAX_REJECTS_READ} of them where there are as many
 * @param statements that the file is made of, in their order; none in a CSV file
 * @param failures controls within the file that do not hold, in the order of their lines
 */
public record ReceivedFile(StagedFile file, List<Reject> rejects, List<Statement> statements,
        List<StatementEvent.ControlFailed> failures) {

    public ReceivedFile {
        rejects = List.copyOf(rejects);
        statements = List.copyOf(statements);
        failures = List.copyOf(failures);
    }

    /** The same beside another control. */
    ReceivedFile controlledBy(ControlTotals control) {
        return new ReceivedFile(file.controlledBy(control), rejects, statements, failures);
    }

    /** Whether a control, of the file or beside it, counts what it holds. */
    boolean isCounted() {
        return file.control().proveSomething() || !statements.isEmpty()
                && statements.stream().noneMatch(statement -> statement.controls().isEmpty());
    }

    /** Whether its bank, or its control file, states the balance before and after its entries. */
    boolean isBalanced() {
        return file.control().openingBalance().isPresent() && file.control().closingBalance().isPresent()
                || !statements.isEmpty() && statements.stream().allMatch(
                        statement -> statement.opening().isPresent() && statement.closing().isPresent());
    }
}
