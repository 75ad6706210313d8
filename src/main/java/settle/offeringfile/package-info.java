/**
 * The offering file: its YAML read into the terms of an offering, with every problem told by its line.
 */
package settle.offeringfile;
