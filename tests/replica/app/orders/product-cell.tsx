import type { OrderLine } from '../../model/store.ts';
import { useScene } from '../scene.tsx';

/** Picture, title and codes of an order line; its ids too where the page prints them. */
export function ProductCell({ line: { product }, withIds = false }: { line: OrderLine; withIds?: boolean }) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  const property = (label: string, text: string) => (
    <div className={styled('productInfo', 'sku')}>
      <span>{`${label}${colon}`}</span>
      <span className={styled('productInfo', 'skuCodeValue')}>{text}</span>
    </div>
  );
  return (
    <div className={styled('productInfo', 'wrap')}>
      <img className={styled('productInfo', 'img')} src={`/replica/picture/${product.hue}.svg`} alt="" />
      <div className={styled('productInfo', 'info')}>
        <a
          href={`https://www.aliexpress.com/item/${product.productId}.html`}
          onClick={(event) => event.preventDefault()}
        >
          <span className={styled('productInfo', 'itemTitle')} title={product.title}>
            {product.title}
          </span>
        </a>
        {property(words.properties, product.spec)}
        {property(words.productCode, product.skuCode)}
        {withIds && (
          <div className={styled('productInfo', 'ids')}>
            <span>{`${language === 'zh' ? '商品ID' : 'Product ID'}${colon}${product.productId}`}</span>{' '}
            <span>{`SKU ID${colon}${product.skuId}`}</span>
          </div>
        )}
      </div>
    </div>
  );
}
