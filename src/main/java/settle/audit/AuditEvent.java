package settle.audit;

/**
 * Something worth an entry.
 *
 * @param subject the path, id or name of what it is about
 */
public record AuditEvent(AuditKind kind, String subject, AuditFacts facts) {}
