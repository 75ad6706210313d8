/**
 * The terms of one offering, as its offering file states them: immutable, validated, without defaults that
 * belong to any one deal. Imports the JDK and {@code settle.money}; reading the file is {@code
 * settle.offeringfile}'s.
 */
package settle.offering;
