package headroom.kernel;

class ScalarFunctionsTest implements FunctionsContract {
  @Override
  public Backend backend() {
    return Backend.SCALAR;
  }
}
