package settle.bankfile.bai2;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The logical records of a BAI2 file, each with its continuations. */
final class Bai2Records implements Closeable {

    private final Bai2Pieces pieces;
    private Optional<Bai2Piece> ahead = Optional.empty();
    private final Bai2Widths widths = new Bai2Widths();

    Bai2Records(Bai2Pieces pieces) {
        this.pieces = pieces;
    }

    /** The next record; empty at the end of the file. */
    Optional<Bai2Record> next() throws IOException {
        Optional<Bai2Piece> first = ahead.isPresent() ? ahead : pieces.next();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Bai2Assembly assembly = new Bai2Assembly(first.get());
        ahead = pieces.next();
        while (ahead.isPresent() && assembly.continuesWith(ahead.get())) {
            assembly.add(ahead.get());
            ahead = pieces.next();
        }
        return Optional.of(assembly.record(widths));
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
