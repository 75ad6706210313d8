/**
 * The catalogue of differences that a closing can have, and the differences found. A break is what users see
 * as an exception; it is a value, never thrown. Imports the JDK alone.
 */
package settle.breaks;
