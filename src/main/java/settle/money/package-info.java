/**
 * Amounts, prices and quantities: exact, in minor units, never rounded but where a rounding mode is written.
 * Imports the JDK alone and nothing of this project.
 */
package settle.money;
