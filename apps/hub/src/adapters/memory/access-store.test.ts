import { accessStoreContract } from '../../ports/access-store-contract.ts';
import { MemoryAccessStore } from './access-store.ts';

accessStoreContract(() => ({ store: new MemoryAccessStore(), close: () => undefined }));
