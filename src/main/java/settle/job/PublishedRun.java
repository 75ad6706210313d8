package settle.job;

import settle.audit.AuditHead;
import settle.report.ClosingReport;

/**
 * A run that published its outputs.
 *
 * @param head the end of the audit trail after it
 */
public record PublishedRun(ClosingReport report, AuditHead head) {}
