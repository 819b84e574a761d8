package headroom.scenario;

import java.time.LocalDate;

/// How payments at different dates are made comparable.
///
/// @param discountRate annual rate, 0.09 for 9 %, actual/365
/// @param asOf the date of the present value
public record Valuation(Quantity discountRate, LocalDate asOf) {}
