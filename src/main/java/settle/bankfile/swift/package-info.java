/**
 * SWIFT MT940, MT942 and MT910: messages, fields and the text in field 86.
 */
package settle.bankfile.swift;
