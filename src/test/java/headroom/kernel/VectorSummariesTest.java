package headroom.kernel;

class VectorSummariesTest implements SummariesContract {
  @Override
  public Backend backend() {
    return Backend.VECTOR;
  }
}
