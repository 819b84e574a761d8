package headroom.kernel;

class ScalarSobolPointsTest implements SobolPointsContract {
  @Override
  public Backend backend() {
    return Backend.SCALAR;
  }
}
