/** The check that stops a page which was asked too fast: a mask and a frame over it. */
export function Challenge() {
  return (
    <div className="baxia-dialog">
      <div className="baxia-dialog-mask" />
      <div className="baxia-dialog-content" id="baxia-dialog-content">
        <iframe
          title="verify"
          src="/h5/mtop.aliexpress.trade.seller.order.list/1.0/_____tmd_____/punish?x5step=2&action=captcha"
        />
      </div>
    </div>
  );
}
