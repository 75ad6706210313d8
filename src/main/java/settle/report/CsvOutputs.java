package settle.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import settle.closing.Closing;
import settle.offering.Offering;
import settle.report.CsvColumns.Approvable;
import settle.report.CsvColumns.FeeOfInvestor;

/** The CSV files of the public contract. */
final class CsvOutputs {

    private CsvOutputs() {}

    /** Name of the file → its text. */
    static Map<String, String> of(ClosingReport report) {
        Map<String, String> files = new LinkedHashMap<>();
        tables(report).forEach(table -> files.put(table.file(), table.text()));
        return files;
    }

    private static List<CsvTable<?>> tables(ClosingReport report) {
        Closing closing = report.closing();
        Offering offering = report.offering();
        return List.of(
                new CsvTable<>("settlement.csv", CsvColumns.SETTLEMENT, closing.investors()),
                new CsvTable<>("allocations.csv", CsvColumns.ALLOCATIONS, closing.cash().allocations()),
                new CsvTable<>("unplaced.csv", CsvColumns.UNPLACED, closing.unplaced()),
                new CsvTable<>("exceptions.csv", CsvColumns.exceptions(offering, report.asOf()),
                        report.breaks()),
                new CsvTable<>("funds-flow.csv", CsvColumns.fundsFlow(closing.verdict().isStopped()),
                        closing.fundsFlow().lines()),
                new CsvTable<>("fees-by-subscription.csv", CsvColumns.FEES, fees(closing)),
                new CsvTable<>("refunds.csv", CsvColumns.REFUNDS, closing.refunds()),
                new CsvTable<>("dwac-release.csv", CsvColumns.DWAC_RELEASE, closing.approvable().stream()
                        .map(row -> new Approvable(row.subscription().id(), row.dwac().orElseThrow()))
                        .toList()),
                new CsvTable<>("warrant-issuance.csv", CsvColumns.warrantIssuance(offering),
                        closing.certified()),
                new CsvTable<>("decisions.csv", CsvColumns.decisions(offering), closing.rulings()));
    }

    private static List<FeeOfInvestor> fees(Closing closing) {
        List<FeeOfInvestor> fees = new ArrayList<>();
        closing.feesBySubscription().forEach((fee, amounts) -> amounts.forEach(
                (subscription, amount) -> fees.add(new FeeOfInvestor(subscription, fee.name(), amount))));
        return fees;
    }
}
