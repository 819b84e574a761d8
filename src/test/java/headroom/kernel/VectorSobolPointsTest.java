package headroom.kernel;

class VectorSobolPointsTest implements SobolPointsContract {
  @Override
  public Backend backend() {
    return Backend.VECTOR;
  }
}
