-- Sums as printed may have the decimals of any currency. A set-up that died between these statements makes them again.
ALTER TABLE received_file MODIFY COLUMN printed_total DECIMAL(30, 4);
ALTER TABLE received_file MODIFY COLUMN control_total DECIMAL(30, 4);
ALTER TABLE received_file MODIFY COLUMN net_of_all DECIMAL(30, 4);
