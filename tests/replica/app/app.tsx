import { ConfigProvider as NextProvider } from '@alifd/next';
import nextEnglish from '@alifd/next/lib/locale/en-us';
import nextChinese from '@alifd/next/lib/locale/zh-cn';
import { ConfigProvider as AitProvider } from 'antd';
import aitEnglish from 'antd/locale/en_US';
import aitChinese from 'antd/locale/zh_CN';
import type { ComponentType } from 'react';
import { ActivityDashboardPage } from './pages/activity-dashboard.tsx';
import { ActivityListPage } from './pages/activity-list.tsx';
import { ActivityProductsPage } from './pages/activity-products.tsx';
import { AssessmentPage } from './pages/assessment.tsx';
import { LiveTrackingPage } from './pages/live-tracking.tsx';
import { LogisticsSettingsPage } from './pages/logistics-settings.tsx';
import { OrderDetailPage } from './pages/order-detail.tsx';
import { OrderListPage } from './pages/order-list.tsx';
import { ProductListPage } from './pages/product-list.tsx';
import { ReviewsPage } from './pages/reviews.tsx';
import { ShipmentListPage } from './pages/shipment-list.tsx';
import { TrackingPage } from './pages/tracking.tsx';
import { UnbuiltPage } from './pages/unbuilt.tsx';
import { Challenge } from './parts/challenge.tsx';
import { Shell } from './parts/shell.tsx';
import { SignInDialog } from './parts/sign-in-dialog.tsx';
import { StrangeRows } from './parts/strange-rows.tsx';
import { PATHS } from './paths.ts';
import { usePlace } from './place.ts';
import { useScene } from './scene.tsx';

const PAGES: Record<string, ComponentType> = {
  [PATHS.orders]: OrderListPage,
  [PATHS.orderDetail]: OrderDetailPage,
  [PATHS.campaigns]: ActivityListPage,
  [PATHS.activity]: ActivityProductsPage,
  [PATHS.shipping]: ShipmentListPage,
  [PATHS.tracking]: TrackingPage,
  [PATHS.reviews]: ReviewsPage,
  [PATHS.assessment]: AssessmentPage,
  [PATHS.liveTracking]: LiveTrackingPage,
  [PATHS.dashboard]: ActivityDashboardPage,
  [PATHS.products]: ProductListPage,
  [PATHS.logisticsSettings]: LogisticsSettingsPage,
};

export function App() {
  const { session, language } = useScene();
  const { path } = usePlace();
  const Page = PAGES[path] ?? UnbuiltPage;
  const isChinese = language === 'zh';
  return (
    <AitProvider prefixCls="ait" locale={isChinese ? aitChinese : aitEnglish} wave={{ disabled: true }}>
      <NextProvider locale={isChinese ? nextChinese : nextEnglish}>
        <div>
          <Shell>{session.state === 'strange' ? <StrangeRows /> : <Page key={path} />}</Shell>
          {session.state === 'challenge' && <Challenge />}
          {session.state === 'signed-out' && <SignInDialog />}
        </div>
      </NextProvider>
    </AitProvider>
  );
}
