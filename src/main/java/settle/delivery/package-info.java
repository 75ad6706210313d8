/**
 * What investors receive: DWAC requests for the shares (codes D) and warrant certificates (codes W), each
 * compared with the subscription that it belongs to. Pure: no files, no database, no clock.
 */
package settle.delivery;
