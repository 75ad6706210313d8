/**
 * What people ask between runs, and get answered without anything being changed: whether audit trail,
 * database and outputs still agree, where the closing stands, and the story of an exception.
 */
package settle.inquiry;
