/**
 * The free text that banks write into entries: which labels say who paid, with which identifiers and words.
 */
package settle.bankfile.text;
