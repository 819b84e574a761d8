package headroom.kernel;

class ScalarMatrixProductTest implements MatrixProductContract {
  @Override
  public Backend backend() {
    return Backend.SCALAR;
  }
}
