/// Tables of results, made with Tablesaw: columns with types, missing cells, sorting, CSV.
///
/// Every CSV file is written by `CsvRows`, which needs no Tablesaw. Results come in as plain
/// records, texts go out; Tablesaw itself is seen nowhere else and `run` never loads it. Rounding
/// for people and wording belong to `report`.
@NullMarked
package headroom.table;

import org.jspecify.annotations.NullMarked;
