// W1, the reference workload (benchmarks/w1.yaml), by hand for one thread of a processor with AVX-512: the ceiling beside
// which the engine is measured. It knows its workload; everything the engine keeps general is a constant here.
//
//   g++ -std=c++17 -O3 -march=native -ffp-contract=off -o w1 benchmarks/native/w1.cpp
//   ./w1 [trials [warm-ups iterations milliseconds]]     nanoseconds per step first, then what was found
//   ./w1 passes                                          nanoseconds per number of every pass
//
// A step is one quarter of one trial. A run is all trials with mean, standard deviation, percentiles and P(hit); every
// iteration makes as many runs as fit, each with numbers of its own. The mean and P(hit) of the first run must lie within
// five standard errors of the exact ones, or the program fails.
//
// Blocks of trials go through four passes. Numbers lie in the order in which they are used: a group of 32 trials, its cap,
// its 19 quarters, then the next group.
//
//   draw    Philox4x32-10 of two rows of 16 trials, and between its rounds the centre of AS241 for the two rows before:
//           one waits for products of integers while the other keeps the floating-point units busy. Arguments outside the
//           centre are compressed into a list, with their places.
//   tails   the tails of AS241 over that list; meanwhile the results before go to their places.
//   paths   growth, exponential, share and cap in one loop, everything but the normals in registers.
//   count   sum, sum of squares, hits, bins of the double's own bits: ten of the significand, as in the engine.
#include <cstdio>

#if !defined(__AVX512F__) || !defined(__AVX512DQ__) || !defined(__AVX512VL__) || !defined(__AVX512BW__)

int main() {
  std::fputs("needs AVX-512\n", stderr);
  return 2;
}

#else

#include <immintrin.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

using Doubles = __m512d;
using Longs = __m512i;
using Mask = __mmask8;

constexpr int LANES = 8;
constexpr int QUARTERS = 19;
constexpr int ROWS = QUARTERS + 1; // the cap's normal first
constexpr int PAIRS = ROWS / 2;    // a Philox block makes two
constexpr int CHAINS = 2;          // vectors of counters at once
constexpr int WIDTH = 4;           // vectors of trials at once in the paths
constexpr int TAIL_WIDTH = 3;      // vectors at once in the tails
constexpr int ROW = WIDTH * LANES; // numbers of a row
constexpr int BLOCK = 1024;
constexpr int NUMBERS = BLOCK * ROWS;

Doubles all(double x) { return _mm512_set1_pd(x); }
Longs all(uint64_t x) { return _mm512_set1_epi64(static_cast<long long>(x)); }
Longs bits(Doubles x) { return _mm512_castpd_si512(x); }
Doubles number(Longs x) { return _mm512_castsi512_pd(x); }

constexpr double twoTo(int n) {
  double x = 1;
  for (; n > 0; n--) x *= 2;
  for (; n < 0; n++) x /= 2;
  return x;
}

#define UNROLL _Pragma("GCC unroll 32")

// ---- arrays of a block ----------------------------------------------------------------------------------------------

alignas(64) double normals[NUMBERS + CHAINS * 2 * ROW]; // what lies beyond takes the results of nothing
alignas(64) double tails[NUMBERS + TAIL_WIDTH * LANES];
alignas(64) int32_t places[NUMBERS + TAIL_WIDTH * LANES];
alignas(64) double paid[BLOCK];
alignas(64) double headroom[BLOCK];
alignas(64) int32_t slots[BLOCK];

// ---- Philox4x32-10 --------------------------------------------------------------------------------------------------

constexpr uint32_t M0 = 0xD2511F53, M1 = 0xCD9E8D57, W0 = 0x9E3779B9, W1 = 0xBB67AE85;
constexpr int ROUNDS = 10;
constexpr uint64_t SEED = 42;
constexpr uint32_t STREAM = 0x77310001;

// Counter: the trial, the run, the pair of rows, the stream. What the first two rounds make of the trial is the same for all
// pairs, what they make of the rest is the same for all trials: two xors are left of them.
struct OfPair {
  uint64_t word0, word2, word3;
};
struct OfTrials {
  Longs word0, word1, word2;
};

uint64_t key0[ROUNDS], key1[ROUNDS];
OfPair ofPairs[PAIRS];

void preparePhilox(uint32_t run) {
  for (int round = 0; round < ROUNDS; round++) {
    key0[round] = static_cast<uint32_t>(static_cast<uint32_t>(SEED) + round * W0);
    key1[round] = static_cast<uint32_t>(static_cast<uint32_t>(SEED >> 32) + round * W1);
  }
  for (uint32_t pair = 0; pair < PAIRS; pair++) {
    uint64_t p1 = static_cast<uint64_t>(M1) * pair;
    uint64_t p0 = static_cast<uint64_t>(M0) * static_cast<uint32_t>((p1 >> 32) ^ run ^ key0[0]);
    ofPairs[pair] = {p1 ^ key0[1], (p0 >> 32) ^ key1[1], p0 ^ key1[2]};
  }
}

// Words lie in the lower halves over leftovers that no product looks at. A shuffle brings an upper half down: Zen 5
// starts four of them in the time of two shifts.
Longs upper(Longs x) { return _mm512_shuffle_epi32(x, static_cast<_MM_PERM_ENUM>(0xF5)); }
Longs exclusive(Longs a, Longs b, Longs c) { return _mm512_ternarylogic_epi64(a, b, c, 0x96); }

OfTrials ofTrials(uint64_t first) {
  Longs trial = _mm512_add_epi64(all(first), _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0));
  Longs p0 = _mm512_mul_epu32(trial, all(uint64_t{M0}));
  Longs word2 = exclusive(upper(p0), all(uint64_t{STREAM}), all(key1[0]));
  Longs p1 = _mm512_mul_epu32(word2, all(uint64_t{M1}));
  return {upper(p1), p1, p0};
}

// Two chains or more, a round at a time.
template <int N> struct Philox {
  Longs x0[N], x1[N], x2[N], x3[N];

  void start(const OfTrials* trials, const OfPair& pair) {
    UNROLL for (int n = 0; n < N; n++) {
      Longs p0 = _mm512_mul_epu32(_mm512_xor_si512(trials[n].word0, all(pair.word0)), all(uint64_t{M0}));
      Longs p1 = _mm512_mul_epu32(_mm512_xor_si512(trials[n].word2, all(pair.word2)), all(uint64_t{M1}));
      x0[n] = exclusive(upper(p1), trials[n].word1, all(key0[2]));
      x2[n] = _mm512_xor_si512(upper(p0), all(pair.word3));
      x1[n] = p1;
      x3[n] = p0;
    }
  }

  void round(int round) {
    UNROLL for (int n = 0; n < N; n++) {
      Longs p0 = _mm512_mul_epu32(x0[n], all(uint64_t{M0}));
      Longs p1 = _mm512_mul_epu32(x2[n], all(uint64_t{M1}));
      x0[n] = exclusive(upper(p1), x1[n], all(key0[round]));
      x2[n] = exclusive(upper(p0), x3[n], all(key1[round]));
      x1[n] = p1;
      x3[n] = p0;
    }
  }

  // The last round, its words put together: 64 bits, the topmost turned over, are 2^64·(u − ½). The conversion rounds.
  void finish(Doubles* q) {
    UNROLL for (int n = 0; n < N; n++) {
      Longs p0 = _mm512_mul_epu32(x0[n], all(uint64_t{M0}));
      Longs p1 = _mm512_mul_epu32(x2[n], all(uint64_t{M1}));
      Longs first = exclusive(p1, _mm512_slli_epi64(x1[n], 32), all((key0[9] << 32) ^ (uint64_t{1} << 63)));
      Longs second = exclusive(p0, _mm512_slli_epi64(x3[n], 32), all((key1[9] << 32) ^ (uint64_t{1} << 63)));
      q[n] = _mm512_cvtepi64_pd(first);
      q[N + n] = _mm512_cvtepi64_pd(second);
    }
  }
};

// ---- AS241 ----------------------------------------------------------------------------------------------------------

constexpr double A[] = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                        1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                        3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr double B[] = {1,
                        4.2313330701600911252e1,
                        6.8718700749205790830e2,
                        5.3941960214247511077e3,
                        2.1213794301586595867e4,
                        3.9307895800092710610e4,
                        2.8729085735721942674e4,
                        5.2264952788528545610e3};
constexpr double C[] = {1.42343711074968357734e0, 4.63033784615654529590e0,  5.76949722146069140550e0,
                        3.64784832476320460504e0, 1.27045825245236838258e0,  2.41780725177450611770e-1,
                        2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double D[] = {1,
                        2.05319162663775882187e0,
                        1.67638483018380384940e0,
                        6.89767334985100004550e-1,
                        1.48103976427480074590e-1,
                        1.51986665636164571966e-2,
                        5.47593808499534494600e-4,
                        1.05075007164441684324e-9};
constexpr double E[] = {6.65790464350110377720e0, 5.46378491116411436990e0,  1.78482653991729133580e0,
                        2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                        2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double F[] = {1,
                        5.99832206555887937690e-1,
                        1.36929880922735805310e-1,
                        1.48753612909506148525e-2,
                        7.86869131145613259100e-4,
                        1.84631831751005468180e-5,
                        1.42151175831644588870e-7,
                        2.04426310338993978564e-15};
constexpr double FAR = 2e-11; // a little before the far tail
constexpr double CENTRE_SQUARED = 0.180625 * twoTo(128);

// The centre works on 2^64·q and 2^128·r, powers of two that cost nothing, and both its polynomials begin with the coefficient
// 1, which makes sums of two products. Normals are kept in this unit:
constexpr double UNIT = A[7] / B[7] * twoTo(-64);
struct Centre {
  double a[8], b[8];
};
constexpr Centre scaledCentre() {
  Centre scaled{};
  for (int i = 0; i < 8; i++) {
    scaled.a[i] = A[i] / A[7] * twoTo(128 * (7 - i));
    scaled.b[i] = B[i] / B[7] * twoTo(128 * (7 - i));
  }
  return scaled;
}
constexpr Centre CENTRE = scaledCentre();

template <int N> struct Quantile {
  Doubles r[N], a[N], b[N];

  void start(const Doubles* q) {
    UNROLL for (int n = 0; n < N; n++) {
      r[n] = _mm512_fnmadd_pd(q[n], q[n], all(CENTRE_SQUARED));
      a[n] = _mm512_add_pd(r[n], all(CENTRE.a[6]));
      b[n] = _mm512_add_pd(r[n], all(CENTRE.b[6]));
    }
  }

  void step(int i) {
    UNROLL for (int n = 0; n < N; n++) {
      a[n] = _mm512_fmadd_pd(a[n], r[n], all(CENTRE.a[i]));
      b[n] = _mm512_fmadd_pd(b[n], r[n], all(CENTRE.b[i]));
    }
  }

  Doubles result(int n, Doubles q) const { return _mm512_div_pd(_mm512_mul_pd(q, a[n]), b[n]); }

  Mask outside(int n) const { return _mm512_movepi64_mask(bits(r[n])); } // r < 0
};

// The arguments outside the centre and their places.
struct Tails {
  int count = 0;

  void keep(Mask outside, Doubles q, __m256i place) {
    _mm512_storeu_pd(tails + count, _mm512_maskz_compress_pd(outside, q));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(places + count), _mm256_maskz_compress_epi32(outside, place));
    count += __builtin_popcount(outside);
  }
};

__m256i lanesFrom(int place) { return _mm256_add_epi32(_mm256_set1_epi32(place), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7)); }

// Makes the normals of a block, those outside the centre apart, and returns how many these are.
__attribute__((noinline)) int draw(uint64_t firstTrial) {
  constexpr int HALF = CHAINS * LANES;
  Tails kept;
  Doubles q[2 * CHAINS];
  for (Doubles& none : q) none = all(0.0);
  int place = NUMBERS;
  for (int from = 0; from <= BLOCK; from += HALF) {
    OfTrials trials[CHAINS];
    UNROLL for (int n = 0; n < CHAINS; n++) trials[n] = ofTrials(firstTrial + from + n * LANES);
    int next = from / ROW * ROW * ROWS + from % ROW;
    int pairs = from < BLOCK ? PAIRS : 1; // once more for the centre of the last pair
    for (int pair = 0; pair < pairs; pair++, next += 2 * ROW) {
      Philox<CHAINS> philox;
      Quantile<2 * CHAINS> centre;
      philox.start(trials, ofPairs[pair]);
      centre.start(q);
      UNROLL for (int i = 5; i >= 0; i--) {
        philox.round(8 - i);
        centre.step(i);
      }
      __m256i lanes = lanesFrom(place);
      UNROLL for (int n = 0; n < 2 * CHAINS; n++) {
        int offset = n / CHAINS * ROW + n % CHAINS * LANES;
        _mm512_store_pd(normals + place + offset, centre.result(n, q[n]));
        kept.keep(centre.outside(n), q[n], _mm256_add_epi32(lanes, _mm256_set1_epi32(offset)));
      }
      philox.finish(q);
      place = next;
    }
  }
  return kept.count;
}

// ---- the tails ------------------------------------------------------------------------------------------------------

// 1/m and ln(1/m) of the middles of sixteen parts of [1, 2): ln p takes no division.
alignas(64) double reciprocals[16], logarithms[16];

constexpr double LOG[] = {0.999999999999999217, -0.500000000000024492, 0.333333333359024522, -0.249999999765106413,
                          0.199999868233574462, -0.166667182382030383, 0.143073569119859268, -0.12476148391148415};

void prepareTails() {
  for (int i = 0; i < 16; i++) {
    reciprocals[i] = 1 / (1 + (i + 0.5) / 16);
    logarithms[i] = std::log(reciprocals[i]);
  }
}

double anyTail(double q) {
  double p = std::max(0.5 - std::fabs(q) * twoTo(-64), twoTo(-55));
  double r = std::sqrt(-std::log(p));
  const double* top = r <= 5 ? C : E;
  const double* bottom = r <= 5 ? D : F;
  r -= r <= 5 ? 1.6 : 5;
  double a = 0, b = 0;
  for (int i = 7; i >= 0; i--) {
    a = a * r + top[i];
    b = b * r + bottom[i];
  }
  return std::copysign(a / b, q) / UNIT;
}

__attribute__((noinline, cold)) void anyTails(int from) {
  for (int i = from; i < from + TAIL_WIDTH * LANES; i++) tails[i] = anyTail(tails[i]);
}

constexpr int STEP = TAIL_WIDTH * LANES;

void place(int from) {
  UNROLL for (int i = from; i < from + STEP; i++) normals[places[i]] = tails[i];
}

// Turns the kept arguments into normals and puts them into their places.
__attribute__((noinline)) void finishTails(int count) {
#define EACH UNROLL for (int n = 0; n < TAIL_WIDTH; n++)
  for (int i = count; i < count + STEP; i++) {
    tails[i] = 0.45 * twoTo(64);
    places[i] = NUMBERS;
  }
  const Doubles rcp0 = _mm512_load_pd(reciprocals), rcp1 = _mm512_load_pd(reciprocals + 8);
  const Doubles log0 = _mm512_load_pd(logarithms), log1 = _mm512_load_pd(logarithms + 8);
  for (int from = 0; from < count; from += STEP) {
    Doubles q[TAIL_WIDTH], p[TAIL_WIDTH], f[TAIL_WIDTH], a[TAIL_WIDTH], b[TAIL_WIDTH];
    EACH {
      q[n] = _mm512_load_pd(tails + from + n * LANES);
      p[n] = _mm512_fnmadd_pd(_mm512_abs_pd(q[n]), all(twoTo(-64)), all(0.5));
    }
    Doubles least = p[0];
    EACH least = _mm512_min_pd(least, p[n]);
    if (__builtin_expect(_mm512_cmp_pd_mask(least, all(FAR), _CMP_LT_OQ), 0)) {
      anyTails(from);
    } else {
      EACH { // p = 2^k·m; f = m·c − 1, c near 1/m; −ln p = ln c − k·ln 2 − ln(1 + f)
        Longs part = _mm512_srli_epi64(bits(p[n]), 48);
        Doubles c = _mm512_permutex2var_pd(rcp0, part, rcp1);
        Doubles m = _mm512_getmant_pd(p[n], _MM_MANT_NORM_1_2, _MM_MANT_SIGN_zero);
        Doubles k = _mm512_getexp_pd(p[n]);
        f[n] = _mm512_fmsub_pd(m, c, all(1.0));
        b[n] = _mm512_fnmadd_pd(k, all(0.69314718055994530942), _mm512_permutex2var_pd(log0, part, log1));
        a[n] = all(LOG[7]);
      }
      UNROLL for (int i = 6; i >= 0; i--) EACH a[n] = _mm512_fmadd_pd(a[n], f[n], all(LOG[i]));
      EACH {
        f[n] = _mm512_sub_pd(_mm512_sqrt_pd(_mm512_fnmadd_pd(f[n], a[n], b[n])), all(1.6));
        a[n] = all(C[7] / UNIT);
        b[n] = all(D[7]);
      }
      UNROLL for (int i = 6; i >= 0; i--) EACH {
        a[n] = _mm512_fmadd_pd(a[n], f[n], all(C[i] / UNIT));
        b[n] = _mm512_fmadd_pd(b[n], f[n], all(D[i]));
      }
      EACH { // with the argument's sign
        Longs z = bits(_mm512_div_pd(a[n], b[n]));
        z = _mm512_ternarylogic_epi64(z, bits(q[n]), all(uint64_t{1} << 63), 0xF8);
        _mm512_store_pd(tails + from + n * LANES, number(z));
      }
    }
    if (from > 0) place(from - STEP);
  }
  for (int i = std::max(0, count - 1) / STEP * STEP; i < count; i++) normals[places[i]] = tails[i];
#undef EACH
}

// ---- paths ----------------------------------------------------------------------------------------------------------

// Logarithms to the base 2^(1/16). The table holds x·2^(j/16), its exponent field less what 2^(j/16) adds to the integer that
// is shifted into it; x is a quarter's expected payment with the drift, or the cap's median.
alignas(64) int64_t paymentPowers[QUARTERS][16], capPowers[16];
double deviation, capDeviation;

constexpr double POWER[] = {0.0433216987849966113,  0.000938384792808987317, 0.0000135508077774187168,
                            1.467610032179375e-7, 1.27160893132858337e-9,  9.18133728020109285e-12};

void preparePowers(double x, int64_t* powers) {
  for (int64_t j = 0; j < 16; j++) {
    double power = x * std::exp2(j / 16.0);
    std::memcpy(powers + j, &power, sizeof power);
    powers[j] -= j << 48;
  }
}

void preparePaths() {
  const double sd = 0.25 * std::sqrt(0.25);
  const double drift = 0.25 * std::log1p(0.40) - 0.5 * sd * sd;
  const double unit = UNIT * 16 / std::log(2.0);
  deviation = sd * unit;
  capDeviation = 0.4 * unit;
  for (int quarter = 0; quarter < QUARTERS; quarter++) {
    preparePowers(0.20 * 7.5 * std::exp(drift * (quarter + 1)), paymentPowers[quarter]);
  }
  preparePowers(60, capPowers);
}

Doubles power(Doubles y, Doubles powers0, Doubles powers1) {
  const Doubles shift = all(0x1.8p52);
  Doubles shifted = _mm512_add_pd(y, shift); // the nearest integer in the lowest bits
  Doubles r = _mm512_sub_pd(y, _mm512_sub_pd(shifted, shift));
  Longs k = bits(shifted);
  Longs scale = _mm512_add_epi64(bits(_mm512_permutex2var_pd(powers0, k, powers1)), _mm512_slli_epi64(k, 48));
  Doubles q = all(POWER[5]);
  UNROLL for (int i = 4; i >= 0; i--) q = _mm512_fmadd_pd(q, r, all(POWER[i]));
  return _mm512_fmadd_pd(_mm512_mul_pd(number(scale), r), q, number(scale));
}

// Growth, exponential, share and cap: the total paid and the headroom left of every trial.
__attribute__((noinline)) void paths() {
  const double* in = normals;
  const Doubles cap0 = _mm512_load_pd(capPowers), cap1 = _mm512_load_pd(capPowers + 8);
  for (int from = 0; from < BLOCK; from += ROW) {
    Doubles y[WIDTH], room[WIDTH], cap[WIDTH];
    UNROLL for (int n = 0; n < WIDTH; n++) {
      y[n] = all(0.0);
      cap[n] = power(_mm512_mul_pd(_mm512_load_pd(in + n * LANES), all(capDeviation)), cap0, cap1);
      room[n] = cap[n];
    }
    in += ROW;
    for (int quarter = 0; quarter < QUARTERS; quarter++, in += ROW) {
      const Doubles powers0 = _mm512_load_pd(paymentPowers[quarter]), powers1 = _mm512_load_pd(paymentPowers[quarter] + 8);
      UNROLL for (int n = 0; n < WIDTH; n++) {
        y[n] = _mm512_fmadd_pd(_mm512_load_pd(in + n * LANES), all(deviation), y[n]);
        room[n] = _mm512_sub_pd(room[n], _mm512_min_pd(power(y[n], powers0, powers1), room[n]));
      }
    }
    UNROLL for (int n = 0; n < WIDTH; n++) {
      _mm512_store_pd(paid + from + n * LANES, _mm512_sub_pd(cap[n], room[n]));
      _mm512_store_pd(headroom + from + n * LANES, room[n]);
    }
  }
}

// ---- statistics -----------------------------------------------------------------------------------------------------

constexpr int DROPPED_BITS = 42, OCTAVES = 24, BINS = OCTAVES * 1024;
constexpr int64_t ORIGIN = int64_t{1023 - 10} << 10; // 2^-10

struct Tally {
  Doubles sum, squares;
  int64_t hits;
  uint32_t bins[BINS];
} tally;

__attribute__((noinline)) void count() {
  Doubles sum = tally.sum, squares = tally.squares;
  int64_t hits = 0;
  for (int i = 0; i < BLOCK; i += LANES) {
    Doubles x = _mm512_load_pd(paid + i);
    sum = _mm512_add_pd(sum, x);
    squares = _mm512_fmadd_pd(x, x, squares);
    hits += __builtin_popcount(_mm512_cmp_pd_mask(_mm512_load_pd(headroom + i), all(0.0), _CMP_EQ_OQ));
    Longs slot = _mm512_sub_epi64(_mm512_srli_epi64(bits(x), DROPPED_BITS), all(uint64_t{ORIGIN}));
    slot = _mm512_min_epi64(_mm512_max_epi64(slot, all(uint64_t{0})), all(uint64_t{BINS - 1}));
    _mm256_store_si256(reinterpret_cast<__m256i*>(slots + i), _mm512_cvtepi64_epi32(slot));
  }
  for (int slot : slots) tally.bins[slot]++;
  tally.sum = sum;
  tally.squares = squares;
  tally.hits += hits;
}

constexpr int PERCENTILES = 9;
constexpr double LEVELS[PERCENTILES] = {0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99};

struct Summary {
  double mean, sd, hit, percentiles[PERCENTILES];
};

double edge(int slot) {
  int64_t pattern = (ORIGIN + slot) << DROPPED_BITS;
  double value;
  std::memcpy(&value, &pattern, sizeof value);
  return value;
}

Summary summary(int64_t trials) {
  double sum = _mm512_reduce_add_pd(tally.sum);
  double squares = _mm512_reduce_add_pd(tally.squares);
  double n = static_cast<double>(trials);
  Summary found{sum / n, std::sqrt((squares - sum * sum / n) / (n - 1)), static_cast<double>(tally.hits) / n, {}};
  int64_t below = 0;
  for (int slot = 0, level = 0; slot < BINS && level < PERCENTILES; slot++) {
    int64_t inside = tally.bins[slot];
    for (; level < PERCENTILES && LEVELS[level] * n <= static_cast<double>(below + inside); level++) {
      double part = (LEVELS[level] * n - static_cast<double>(below)) / static_cast<double>(std::max<int64_t>(inside, 1));
      found.percentiles[level] = edge(slot) + part * (edge(slot + 1) - edge(slot));
    }
    below += inside;
  }
  return found;
}

// ---- runs and times -------------------------------------------------------------------------------------------------

uint32_t runs = 0;

Summary run(int64_t trials) {
  preparePhilox(runs++);
  std::memset(&tally, 0, sizeof tally);
  for (int64_t first = 0; first < trials; first += BLOCK) {
    finishTails(draw(static_cast<uint64_t>(first)));
    paths();
    count();
  }
  return summary(trials);
}

double nanoTime() {
  auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::nano>(since).count();
}

// The mean time of as many calls as take `nanos`, one or more.
template <class Work> double nanosPerCall(double nanos, Work work) {
  double start = nanoTime(), elapsed = 0;
  int calls = 0;
  while (calls == 0 || elapsed < nanos) {
    work();
    calls++;
    elapsed = nanoTime() - start;
  }
  return elapsed / calls;
}

// Those of the density recursion in headroom.verify, averaged over caps.
constexpr double EXACT_MEAN = 53.72692823454869, EXACT_SD = 17.45669949315359, EXACT_HIT = 0.5887000619557129;

bool right(const Summary& found, int64_t trials) {
  double root = std::sqrt(static_cast<double>(trials));
  return std::fabs(found.mean - EXACT_MEAN) <= 5 * EXACT_SD / root &&
         std::fabs(found.hit - EXACT_HIT) <= 5 * std::sqrt(EXACT_HIT * (1 - EXACT_HIT)) / root;
}

int measure(int64_t trials, int warmUps, int iterations, double millis) {
  Summary found = run(trials);
  if (!right(found, trials)) {
    std::fprintf(stderr, "mean %.6f and P(hit) %.6f are not %.6f and %.6f\n", found.mean, found.hit, EXACT_MEAN, EXACT_HIT);
    return 1;
  }
  double sum = 0, least = HUGE_VAL;
  for (int i = -warmUps; i < iterations; i++) {
    double nanos = nanosPerCall(millis * 1e6, [&] { run(trials); }) / static_cast<double>(trials * QUARTERS);
    if (i >= 0) {
      sum += nanos;
      least = std::min(least, nanos);
    }
  }
  std::printf("%.4f ns/step (best iteration %.4f), mean %.6f, sd %.6f, P(hit) %.6f, P5 %.4f, P50 %.4f, P95 %.4f\n", sum / iterations,
              least, found.mean, found.sd, found.hit, found.percentiles[1], found.percentiles[4], found.percentiles[7]);
  return 0;
}

// ---- the passes alone -----------------------------------------------------------------------------------------------

alignas(64) double uniforms[NUMBERS];

// Philox without AS241, four chains at once.
__attribute__((noinline)) void uniformsAlone() {
  for (int from = 0; from < BLOCK; from += ROW) {
    OfTrials trials[WIDTH];
    for (int n = 0; n < WIDTH; n++) trials[n] = ofTrials(from + n * LANES);
    for (int pair = 0; pair < PAIRS; pair++) {
      Philox<WIDTH> philox;
      Doubles q[2 * WIDTH];
      philox.start(trials, ofPairs[pair]);
      UNROLL for (int round = 3; round < 9; round++) philox.round(round);
      philox.finish(q);
      double* out = uniforms + from * ROWS + pair * 2 * ROW;
      for (int n = 0; n < 2 * WIDTH; n++) _mm512_store_pd(out + n * LANES, q[n]);
    }
  }
}

// AS241's centre without Philox.
__attribute__((noinline)) int centreAlone() {
  Tails kept;
  for (int from = 0; from < NUMBERS; from += ROW) {
    Quantile<WIDTH> centre;
    Doubles q[WIDTH];
    for (int n = 0; n < WIDTH; n++) q[n] = _mm512_load_pd(uniforms + from + n * LANES);
    centre.start(q);
    UNROLL for (int i = 5; i >= 0; i--) centre.step(i);
    for (int n = 0; n < WIDTH; n++) {
      _mm512_store_pd(normals + from + n * LANES, centre.result(n, q[n]));
      kept.keep(centre.outside(n), q[n], lanesFrom(from + n * LANES));
    }
  }
  return kept.count;
}

template <class Pass> void report(const char* name, double numbers, Pass pass) {
  double least = HUGE_VAL;
  for (int i = 0; i < 20; i++) least = std::min(least, nanosPerCall(1e7, pass));
  std::printf("%-24s %.3f\n", name, least / numbers);
}

// How far a normal is from the quantile of its uniform, relative to itself.
double error(double z, double q) {
  long double p = 0.5L - fabsl(static_cast<long double>(q)) * twoTo(-64);
  long double x = fabsl(static_cast<long double>(z) * UNIT);
  long double density = expl(-x * x / 2) / sqrtl(2 * acosl(-1.0L));
  return static_cast<double>(fabsl((0.5L * erfcl(x / sqrtl(2.0L)) - p) / density / x));
}

int passes() {
  static double saved[NUMBERS];
  std::memset(&tally, 0, sizeof tally);
  preparePhilox(0);
  uniformsAlone();
  int outside = centreAlone();
  std::copy(tails, tails + outside, saved);
  report("uniforms", NUMBERS, [] { uniformsAlone(); });
  report("quantile, centre", NUMBERS, [] { centreAlone(); });
  report("both in one pass", NUMBERS, [] { draw(0); });
  centreAlone();
  report("quantile, tails", NUMBERS, [&] {
    std::memcpy(tails, saved, static_cast<size_t>(outside) * sizeof(double));
    finishTails(outside);
  });
  double worst = 0;
  for (int i = 0; i < NUMBERS; i++) worst = std::max(worst, error(normals[i], uniforms[i]));
  report("growth, exp, share, cap", NUMBERS, [] { paths(); });
  report("statistics", NUMBERS, [] { count(); });
  std::printf("worst relative error of a normal %.1e\n", worst);
  return 0;
}

} // namespace

int main(int count, char** arguments) {
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vl") ||
      !__builtin_cpu_supports("avx512bw")) {
    std::fputs("needs AVX-512\n", stderr);
    return 2;
  }
  prepareTails();
  preparePaths();
  if (count == 2 && std::strcmp(arguments[1], "passes") == 0) return passes();
  int64_t trials = count > 1 ? std::atoll(arguments[1]) : int64_t{1} << 20;
  if (trials < BLOCK || trials % BLOCK != 0 || trials > UINT32_MAX || (count != 1 && count != 2 && count != 5)) {
    std::fprintf(stderr, "usage: w1 [trials [warm-ups iterations milliseconds]]; trials in blocks of %d\n", BLOCK);
    return 2;
  }
  if (count != 5) return measure(trials, 4, 4, 400);
  return measure(trials, std::atoi(arguments[2]), std::max(1, std::atoi(arguments[3])), std::atof(arguments[4]));
}

#endif
