"""References of extreme laws for ExtremeLawsTest, with mpmath 1.3.0 and 60 digits.

Reads lines `law parameters` and, indented, `probability value` (the value is what the program gave
as the quantile; it is taken as exact), and writes after each value the distribution function, the
survival and the density there:

    python3 references.py < points.txt > extreme-laws.txt

Incomplete beta functions are the continued fraction DLMF 8.17.22 in 60 digits, which was compared
with mpmath's betainc where that is quick.
"""
import sys
import mpmath as mp

mp.mp.dps = 60
M = mp.mpf
INF = mp.inf


def number(text):
    return {"Infinity": INF, "-Infinity": -INF}.get(text) or M(float(text))


def beta_fraction(a, b, x):
    tiny = M(10) ** -400
    c = M(1)
    d = 1 / (1 - (a + b) * x / (a + 1) or tiny)
    h = d
    m = 0
    while True:
        m += 1
        t = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + t * d or tiny)
        c = 1 + t / c or tiny
        h *= c * d
        t = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + t * d or tiny)
        c = 1 + t / c or tiny
        h *= c * d
        if abs(c * d - 1) < M(10) ** -45:
            return h


def beta_power(a, b, x, y):
    log = mp.loggamma(a + b) - mp.loggamma(a) - mp.loggamma(b)
    return mp.exp(a * mp.log(x) + b * mp.log(y) + log)


def ibeta(a, b, x, y):
    """Both tails of the beta law."""
    if x <= 0 or y <= 0:
        return (M(0), M(1)) if x <= 0 else (M(1), M(0))
    if x > (a + 1) / (a + b + 2):
        upper, lower = ibeta(b, a, y, x)
        return lower, upper
    lower = beta_power(a, b, x, y) * beta_fraction(a, b, x) / a
    return lower, 1 - lower


def beta(a, b, low, high):
    def at(x):
        if x < low or x > high:
            return (M(x > high), M(x < low), M(0))
        y, z = (x - low) / (high - low), (high - x) / (high - low)
        below, above = ibeta(a, b, y, z)
        if y == 0 or z == 0:
            e, o = (a, b) if y == 0 else (b, a)
            return below, above, (o / (high - low) if e == 1 else M(0) if e > 1 else INF)
        return below, above, beta_power(a, b, y, z) / (y * z * (high - low))

    return at


def normal(mean, sd):
    def at(x):
        z = (x - mean) / sd
        root = mp.sqrt(2)
        return mp.erfc(-z / root) / 2, mp.erfc(z / root) / 2, mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi) / sd

    return at


def lognormal(mu, sigma):
    log = normal(mu, sigma)

    def at(x):
        if x <= 0:
            return M(0), M(1), M(0)
        below, above, density = log(mp.log(x))
        return below, above, density / x

    return at


def gamma(a, scale):
    def at(x):
        if x <= 0:
            return M(0), M(1), (M(0) if x < 0 or a > 1 else 1 / scale if a == 1 else INF)
        y = x / scale
        power = mp.exp(a * mp.log(y) - y - mp.loggamma(a))
        if y < a + 1:
            term = total = 1 / a
            n = a
            while term > total * M(10) ** -50:
                n += 1
                term *= y / n
                total += term
            below = power * total
            above = 1 - below
        else:
            tiny = M(10) ** -400
            b = y + 1 - a
            c, d = 1 / tiny, 1 / b
            h, i = d, 0
            while True:
                i += 1
                f = i * (a - i)
                b += 2
                d = 1 / (f * d + b or tiny)
                c = b + f / c or tiny
                h *= c * d
                if abs(c * d - 1) < M(10) ** -45:
                    break
            above = power * h
            below = 1 - above
        return below, above, power / x

    return at


def student(df, location, scale):
    def at(x):
        t = (x - location) / scale
        tail = ibeta(df / 2, M(1) / 2, df / (df + t * t), t * t / (df + t * t))[0] / 2
        log = mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2) - (df + 1) / 2 * mp.log(1 + t * t / df)
        density = mp.exp(log) / (mp.sqrt(df * mp.pi) * scale)
        return (1 - tail, tail, density) if t > 0 else (tail, 1 - tail, density)

    return at


def uniform(low, high):
    def at(x):
        if x < low or x > high:
            return (M(x > high), M(x < low), M(0))
        return (x - low) / (high - low), (high - x) / (high - low), 1 / (high - low)

    return at


def log_uniform(low, high):
    def at(x):
        if x < low or x > high:
            return (M(x > high), M(x < low), M(0))
        width = mp.log(high / low)
        return mp.log(x / low) / width, mp.log(high / x) / width, 1 / (x * width)

    return at


def triangular(low, mode, high):
    def at(x):
        if x < low or x > high:
            return (M(x > high), M(x < low), M(0))
        w = high - low
        if x == mode:
            return (mode - low) / w, (high - mode) / w, 2 / w
        if x < mode:
            below = (x - low) ** 2 / (w * (mode - low))
            return below, 1 - below, 2 * (x - low) / (w * (mode - low))
        above = (high - x) ** 2 / (w * (high - mode))
        return 1 - above, above, 2 * (high - x) / (w * (high - mode))

    return at


def metalog(terms, low, high):
    """T. W. Keelin 2016: terms 1, l, c·l, c, c², c²·l, … of the logit l, c = y − ½."""

    def curve(l):
        y = 1 / (1 + mp.exp(-l))
        c = y - M(1) / 2
        shapes = [M(1), l, c * l, c, c * c, c * c * l]
        slopes = [M(0), M(1), y * (1 - y) * l + c, y * (1 - y)]
        return (
            sum(t * s for t, s in zip(terms, shapes)),
            sum(t * s for t, s in zip(terms, slopes)),
            y,
        )

    def at(x):
        if x <= low or x >= high:
            return M(x >= high), M(x <= low), M(0)
        if low > -INF and high < INF:
            m, stretch = mp.log((x - low) / (high - x)), (x - low) * (high - x) / (high - low)
        elif low > -INF:
            m, stretch = mp.log(x - low), x - low
        elif high < INF:
            m, stretch = -mp.log(high - x), high - x
        else:
            m, stretch = x, M(1)
        a, b = M(-2000), M(2000)
        for _ in range(300):
            middle = (a + b) / 2
            if curve(middle)[0] < m:
                a = middle
            else:
                b = middle
        _, slope, y = curve(a)
        other = 1 / (1 + mp.exp(a))
        return y, other, y * other / (slope * stretch)

    return at


def truncated(of, low, high):
    def mass(a, b):
        fa, sa, _ = of(a) if a > -INF else (M(0), M(1), 0)
        fb, sb, _ = of(b) if b < INF else (M(1), M(0), 0)
        return fb - fa if fb < M(1) / 2 else sa - sb

    def at(x):
        if x < low or x > high:
            return (M(x > high), M(x < low), M(0))
        whole = mass(low, high)
        return mass(low, x) / whole, mass(x, high) / whole, of(x)[2] / whole

    return at


def mixture(parts):
    whole = sum(weight for weight, _ in parts)

    def at(x):
        sides = [(weight / whole, law(x)) for weight, law in parts]
        return tuple(sum(weight * side[i] for weight, side in sides) for i in range(3))

    return at


def atom(value):
    return lambda x: (M(value <= x), M(value > x), M(0))


def law(words):
    name = next(words)

    def n():
        return number(next(words))

    if name == "metalog":
        terms = [n() for _ in range(int(next(words)))]
        return metalog(terms, n(), n())
    if name == "truncated":
        of = law(words)
        return truncated(of, n(), n())
    if name == "discrete":
        return mixture([(n(), atom(n())) for _ in range(int(next(words)))])
    if name == "mixture":
        return mixture([(n(), law(words)) for _ in range(int(next(words)))])
    if name == "pert":
        low, mode, high = n(), n(), n()
        a = 1 + 4 * (mode - low) / (high - low)
        return beta(a, 6 - a, low, high)
    counts = {"beta": 4, "triangular": 3, "student-t": 3}
    makers = {
        "uniform": uniform,
        "log-uniform": log_uniform,
        "normal": normal,
        "lognormal": lognormal,
        "triangular": triangular,
        "beta": beta,
        "gamma": gamma,
        "student-t": student,
    }
    return makers[name](*[n() for _ in range(counts.get(name, 2))])


for line in sys.stdin:
    if not line.startswith(" "):
        at = law(iter(line.split()))
        print(line.rstrip())
        continue
    u, x = line.split()
    values = at(number(x))
    print("  %s %s %s" % (u, x, " ".join(mp.nstr(v, 18, min_fixed=0, max_fixed=0) if mp.isfinite(v) else "Infinity" for v in values)), flush=True)
