package settle.store;

import static settle.store.Form.TEXT;
import static settle.store.Form.WHOLE_IF_ANY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import settle.offering.InputKind;
import settle.proof.SeenFile;

/** What runs saw in the inbox. */
final class RunFileTable extends StoredTable<SeenFile> {

    private final Reading<String> path = key("path", TEXT, SeenFile::path);
    private final Reading<Optional<InputKind>> kind =
            column("kind", Form.choice(InputKind.class).orEmptyText(), SeenFile::kind);
    private final Reading<String> format = column("format", TEXT, SeenFile::format);
    private final Reading<String> sha256 = column("sha256", TEXT, SeenFile::sha256);
    private final Reading<SeenFile.As> seenAs =
            column("seen_as", Form.choice(SeenFile.As.class), SeenFile::seenAs);
    private final Reading<OptionalLong> fileId = column("file_id", WHOLE_IF_ANY, SeenFile::fileId);
    private final Reading<String> remark = column("remark", TEXT, SeenFile::remark);

    RunFileTable() {
        super("run_file", "run_id");
    }

    SeenFile read(ResultSet row) throws SQLException {
        return new SeenFile(path.of(row), kind.of(row), format.of(row), sha256.of(row), seenAs.of(row),
                fileId.of(row), remark.of(row));
    }
}
