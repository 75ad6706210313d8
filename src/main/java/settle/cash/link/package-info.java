/**
 * Links: which subscriptions a receipt names or is paid for, which of them can touch each other (a family),
 * and whose a receipt may be by likeness. Applies nothing.
 */
package settle.cash.link;
