/**
 * What people ask between runs, and get answered without anything being changed: whether record, database and
 * outputs still agree, and where the closing stands.
 */
package settle.inquiry;
