package headroom.kernel;

class VectorFunctionsTest implements FunctionsContract {
  @Override
  public Backend backend() {
    return Backend.VECTOR;
  }
}
