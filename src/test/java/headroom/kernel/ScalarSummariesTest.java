package headroom.kernel;

class ScalarSummariesTest implements SummariesContract {
  @Override
  public Backend backend() {
    return Backend.SCALAR;
  }
}
